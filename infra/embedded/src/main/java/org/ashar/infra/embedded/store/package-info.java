/** A durable store that speaks MongoDB's wire protocol. */
@NullMarked
package org.ashar.infra.embedded.store;

import org.jspecify.annotations.NullMarked;
