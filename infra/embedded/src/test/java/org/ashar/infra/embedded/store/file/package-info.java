/** Tests of the file below the store. */
@NullMarked
package org.ashar.infra.embedded.store.file;

import org.jspecify.annotations.NullMarked;
