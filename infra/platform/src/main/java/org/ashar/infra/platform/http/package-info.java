/**
 * The manners of our HTTP interface: problems, preconditions, repeated requests, pages
 * and limits.
 */
@NullMarked
package org.ashar.infra.platform.http;

import org.jspecify.annotations.NullMarked;
