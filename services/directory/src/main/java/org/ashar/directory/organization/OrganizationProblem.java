package org.ashar.directory.organization;

import java.util.List;

import org.ashar.directory.lineage.Identity;
import org.ashar.directory.profile.Identifier;

/** Why something about an organization was refused. */
public abstract sealed class OrganizationProblem extends RuntimeException {

	private OrganizationProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none with this id, or none that the actor may know of. */
	public static final class Unknown extends OrganizationProblem {

		Unknown() {
			super("No such organization");
		}

	}

	/** The actor sees it, but may not do this. */
	public static final class NotAllowed extends OrganizationProblem {

		NotAllowed() {
			super("Not allowed to do this");
		}

	}

	/** It cannot be done to an organization with this listing. */
	public static final class WrongState extends OrganizationProblem {

		private final Listing listing;

		WrongState(Listing listing) {
			super("Not possible while " + listing);
			this.listing = listing;
		}

		/** Where it stands. */
		public Listing listing() {
			return listing;
		}

	}

	/** It is verified, and not for so long that it would have to be done again. */
	public static final class AlreadyVerified extends OrganizationProblem {

		AlreadyVerified() {
			super("Verified already");
		}

	}

	/** It is disputed already, or there is no dispute to settle. */
	public static final class WrongDispute extends OrganizationProblem {

		private final boolean disputed;

		WrongDispute(boolean disputed) {
			super(disputed ? "Disputed already" : "Not disputed");
			this.disputed = disputed;
		}

		/** Whether there is a dispute now. */
		public boolean disputed() {
			return disputed;
		}

	}

	/** Whoever belongs to an organization, or entered it, cannot vouch for it. */
	public static final class NotIndependent extends OrganizationProblem {

		NotIndependent() {
			super("The verifier is not independent of it");
		}

	}

	/** Whoever belongs to a body, or to its successor, does not say what became of it. */
	public static final class OwnBody extends OrganizationProblem {

		OwnBody() {
			super("The actor belongs to it");
		}

	}

	/** Somebody owns it. */
	public static final class Owned extends OrganizationProblem {

		Owned() {
			super("Owned already");
		}

	}

	/** It is the double of another record, or that one is. */
	public static final class MergedAlready extends OrganizationProblem {

		MergedAlready() {
			super("Merged already");
		}

	}

	/** It is what it was, so that no end of it can be revoked. */
	public static final class NotEnded extends OrganizationProblem {

		NotEnded() {
			super("Not ended");
		}

	}

	/** A later succession builds on it and must be revoked before. */
	public static final class BuiltUpon extends OrganizationProblem {

		private final transient Organization successor;

		BuiltUpon(Organization successor) {
			super("A later succession builds on it");
			this.successor = successor;
		}

		/** The one whose own end builds on it. */
		public Organization successor() {
			return successor;
		}

	}

	/** It ended before, in a way that leaves nothing to say. */
	public static final class EndedAlready extends OrganizationProblem {

		private final Identity identity;

		EndedAlready(Identity identity) {
			super("Ended already: " + identity);
			this.identity = identity;
		}

		/** How it ended. */
		public Identity identity() {
			return identity;
		}

	}

	/** Whoever hands an organization in cannot also publish it. */
	public static final class OwnSubmission extends OrganizationProblem {

		OwnSubmission() {
			super("Submitted by the same account");
		}

	}

	/** Entries are missing without which nobody can review it. */
	public static final class Incomplete extends OrganizationProblem {

		private final transient List<String> missing;

		Incomplete(List<String> missing) {
			super("Entries are missing");
			this.missing = List.copyOf(missing);
		}

		/** Names of the missing entries. */
		public List<String> missing() {
			return missing;
		}

	}

	/** Another organization has this identifier. */
	public static final class IdentifierTaken extends OrganizationProblem {

		private final transient Identifier identifier;

		IdentifierTaken(Identifier identifier) {
			super("The identifier is taken");
			this.identifier = identifier;
		}

		/** Which one. */
		public Identifier identifier() {
			return identifier;
		}

	}

	/**
	 * An identifier that a verifier has checked cannot be changed by the organization
	 * itself.
	 */
	public static final class IdentifierVerified extends OrganizationProblem {

		private final transient Identifier identifier;

		IdentifierVerified(Identifier identifier) {
			super("The identifier is verified");
			this.identifier = identifier;
		}

		/** Which one. */
		public Identifier identifier() {
			return identifier;
		}

	}

}
