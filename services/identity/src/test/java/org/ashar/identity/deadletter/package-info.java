@org.jspecify.annotations.NullMarked
package org.ashar.identity.deadletter;
