/** What the portal asks the services, with limits in time and a breaker before each. */
@org.jspecify.annotations.NullMarked
package org.ashar.portal.services;
