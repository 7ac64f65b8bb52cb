package org.ashar.infra.tables;

/** Why a file could not be read as a table. */
public sealed abstract class TableProblem extends RuntimeException {

	private TableProblem(String message) {
		super(message, null, false, false);
	}

	/** The last part of its name in answers. */
	public String code() {
		return switch (this) {
			case NoTable _ -> "no-table";
			case Broken _ -> "broken-table";
			case TooLarge _ -> "table-too-large";
			case TooManyRows _ -> "too-many-rows";
			case UnknownLetters _ -> "unknown-letters";
			case NoColumns _ -> "no-columns";
		};
	}

	/** Neither a text nor a workbook, whatever its name says. */
	public static final class NoTable extends TableProblem {

		/** Says no more than that. */
		public NoTable() {
			super("no table");
		}

	}

	/** A workbook that is damaged, or a text in which a quotation mark is left open. */
	public static final class Broken extends TableProblem {

		/** Says no more than that. */
		public Broken() {
			super("a broken table");
		}

	}

	/** It holds more than anybody would type: unpacked, or in one row. */
	public static final class TooLarge extends TableProblem {

		/** Says no more than that. */
		public TooLarge() {
			super("too large a table");
		}

	}

	/** More rows than are looked at in one go. */
	public static final class TooManyRows extends TableProblem {

		/** Says no more than that. */
		public TooManyRows() {
			super("too many rows");
		}

	}

	/** Its letters are in no encoding that is known, or in several at once. */
	public static final class UnknownLetters extends TableProblem {

		/** Says no more than that. */
		public UnknownLetters() {
			super("unknown or mixed encodings");
		}

	}

	/** The first row does not name the columns that are needed, or names one twice. */
	public static final class NoColumns extends TableProblem {

		/** Says no more than that. */
		public NoColumns() {
			super("no columns");
		}

	}

}
