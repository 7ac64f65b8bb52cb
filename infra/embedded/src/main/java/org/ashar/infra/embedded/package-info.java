/**
 * The backends that one machine needs, in a JVM of their own: a program with options and
 * one line when it is ready.
 */
@NullMarked
package org.ashar.infra.embedded;

import org.jspecify.annotations.NullMarked;
