/** Reads and writes the tables that people have in files. */
@NullMarked
package org.ashar.infra.tables;

import org.jspecify.annotations.NullMarked;
