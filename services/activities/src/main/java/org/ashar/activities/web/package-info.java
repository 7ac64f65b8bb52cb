/** The HTTP interface of this service. */
@NullMarked
package org.ashar.activities.web;

import org.jspecify.annotations.NullMarked;
