/** Whole journeys through the running platform, and the rules of the house. */
@org.jspecify.annotations.NullMarked
package org.ashar.launcher;
