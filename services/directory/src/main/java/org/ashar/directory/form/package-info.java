/** What makes the entries of a form acceptable. */
@NullMarked
package org.ashar.directory.form;

import org.jspecify.annotations.NullMarked;
