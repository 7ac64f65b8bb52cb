/** One file of sorted maps of bytes, in which waiting writers share one forced commit. */
@NullMarked
package org.ashar.infra.embedded.store.file;

import org.jspecify.annotations.NullMarked;
