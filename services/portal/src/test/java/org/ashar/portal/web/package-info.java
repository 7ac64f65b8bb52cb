/** The pages, tested without a server. */
@org.jspecify.annotations.NullMarked
package org.ashar.portal.web;
