/** The pages. */
@org.jspecify.annotations.NullMarked
package org.ashar.portal.web;
