package org.ashar.identity.grant;

import org.ashar.infra.platform.security.Role;

/** Why a grant was not given or not taken back. */
public abstract sealed class GrantProblem extends RuntimeException {

	private GrantProblem(String message) {
		super(message, null, false, false);
	}

	/** The text names no scope. */
	public static final class NoScope extends GrantProblem {

		NoScope() {
			super("Not a scope");
		}

	}

	/** The role cannot be held in this kind of scope. */
	public static final class RoleOutOfScope extends GrantProblem {

		private final Role role;

		private final Scope scope;

		RoleOutOfScope(Role role, Scope scope) {
			super("The role does not go with the scope");
			this.role = role;
			this.scope = scope;
		}

		/** The role that was to be granted. */
		public Role role() {
			return role;
		}

		/** Where it was to be granted. */
		public Scope scope() {
			return scope;
		}

	}

	/** The grant would be over before it begins. */
	public static final class EndsBeforeItStarts extends GrantProblem {

		EndsBeforeItStarts() {
			super("The grant ends before it starts");
		}

	}

	/** The same role is held in the same scope already. */
	public static final class HeldAlready extends GrantProblem {

		private final GrantId grant;

		HeldAlready(GrantId grant) {
			super("Held already");
			this.grant = grant;
		}

		/** The grant that is in force. */
		public GrantId grant() {
			return grant;
		}

	}

	/** Nobody holds more grants than this. */
	public static final class TooMany extends GrantProblem {

		TooMany() {
			super("Too many grants");
		}

	}

	/** There is no such grant. */
	public static final class Unknown extends GrantProblem {

		/** Makes the problem. */
		public Unknown() {
			super("No such grant");
		}

	}

	/** Nobody takes the administration from themselves: so somebody always has it. */
	public static final class OwnAdministration extends GrantProblem {

		/** Makes the problem. */
		public OwnAdministration() {
			super("An admin does not revoke the own administration");
		}

	}

}
