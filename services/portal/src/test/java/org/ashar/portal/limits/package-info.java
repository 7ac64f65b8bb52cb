/** Tests of the limits. */
@org.jspecify.annotations.NullMarked
package org.ashar.portal.limits;
