/**
 * What the services' tests need: backends, a running service, tokens that it trusts, a
 * client.
 */
@NullMarked
package org.ashar.infra.platform.testing;

import org.jspecify.annotations.NullMarked;
