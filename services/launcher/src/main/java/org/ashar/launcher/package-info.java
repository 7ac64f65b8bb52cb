/** Runs the whole platform on one machine. */
@org.jspecify.annotations.NullMarked
package org.ashar.launcher;
