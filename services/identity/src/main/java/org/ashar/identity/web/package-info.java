/** Pages, the API, the authorization server's endpoints. */
@NullMarked
package org.ashar.identity.web;

import org.jspecify.annotations.NullMarked;
