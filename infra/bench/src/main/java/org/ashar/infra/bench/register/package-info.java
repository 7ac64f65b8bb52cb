/** How the directory and the reform activities bear many records. */
@NullMarked
package org.ashar.infra.bench.register;

import org.jspecify.annotations.NullMarked;
