/** Reads QR codes in browsers: compiled to JavaScript, it runs on no server. */
@NullMarked
package org.ashar.infra.scanner;

import org.jspecify.annotations.NullMarked;
