package org.ashar.launcher.broken.contracts;

/** Stands for a generated contract. */
public record OrganizationMessage(String id) {
}
