/** Hostile input at every endpoint that the OpenAPI document names. */
@NullMarked
package org.ashar.infra.bench.fuzz;

import org.jspecify.annotations.NullMarked;
