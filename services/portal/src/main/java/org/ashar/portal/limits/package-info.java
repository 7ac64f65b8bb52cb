/** Keeps one client from taking what is meant for all. */
@org.jspecify.annotations.NullMarked
package org.ashar.portal.limits;
