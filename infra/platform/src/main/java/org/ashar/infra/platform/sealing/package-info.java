/** What must not be read or forged outside: sealed text and signed tokens. */
@NullMarked
package org.ashar.infra.platform.sealing;

import org.jspecify.annotations.NullMarked;
