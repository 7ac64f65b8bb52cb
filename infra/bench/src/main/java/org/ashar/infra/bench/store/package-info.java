/** What the embedded store costs, beside the library it is made from. */
@NullMarked
package org.ashar.infra.bench.store;

import org.jspecify.annotations.NullMarked;
