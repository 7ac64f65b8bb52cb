/** The one public door: pages for people, and routes to the services for programs. */
@org.jspecify.annotations.NullMarked
package org.ashar.portal;
