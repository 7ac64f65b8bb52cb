/**
 * The demo world: the facts of the source documents, loaded through the public API by
 * ordinary accounts.
 */
@org.jspecify.annotations.NullMarked
package org.ashar.launcher.demo;
