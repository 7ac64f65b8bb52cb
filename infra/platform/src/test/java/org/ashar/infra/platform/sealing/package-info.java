/** Seals and tokens, tested. */
@NullMarked
package org.ashar.infra.platform.sealing;

import org.jspecify.annotations.NullMarked;
