/** Accounts of people: one for each address. */
@NullMarked
package org.ashar.identity.account;

import org.jspecify.annotations.NullMarked;
