/** Signs people in at identity and keeps browsers within bounds. */
@org.jspecify.annotations.NullMarked
package org.ashar.portal.security;
