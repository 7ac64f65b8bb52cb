/**
 * The directory: who takes part in migration reform, and the lists that everybody sorts
 * by.
 */
@NullMarked
package org.ashar.directory;

import org.jspecify.annotations.NullMarked;
