/** Keeps browser sessions in MongoDB, sealed, so that a restart signs nobody out. */
@org.jspecify.annotations.NullMarked
package org.ashar.portal.session;
