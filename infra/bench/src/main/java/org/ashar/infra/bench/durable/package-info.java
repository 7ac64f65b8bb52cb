/** What is left of acknowledged writes after kills, and what it costs that all is. */
@NullMarked
package org.ashar.infra.bench.durable;

import org.jspecify.annotations.NullMarked;
