package org.ashar.events.bulk;

import java.util.List;

import org.ashar.events.registration.RegistrationProblem;
import org.ashar.events.registration.RulingDesk;
import org.ashar.events.selection.Outcome;
import org.ashar.events.selection.Row;
import org.ashar.events.selection.Selections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Carries decisions about many out, one registration after the other. Whatever is done
 * twice, after a crash or by another instance, is as once.
 */
@Component
public class Clerk {

	private static final Logger LOGGER = LoggerFactory.getLogger(Clerk.class);

	private static final int AT_ONCE = 50;

	private static final int TURNS = 20;

	private final BulkActions actions;

	private final Selections selections;

	private final RulingDesk desk;

	Clerk(BulkActions actions, Selections selections, RulingDesk desk) {
		this.actions = actions;
		this.selections = selections;
		this.desk = desk;
	}

	/** Goes on with all that is open, some of each by turns. */
	public void round() {
		List<BulkAction> open = actions.open(AT_ONCE);
		for (int turn = 0; turn < TURNS && !open.isEmpty(); turn++) {
			open = open.stream().filter(action -> !serve(action)).toList();
		}
	}

	/** Whether nobody is left. */
	boolean serve(BulkAction action) {
		List<Row> open = selections.open(action.selection(), AT_ONCE);
		open.forEach(row -> serve(action, row));
		boolean over = open.size() < AT_ONCE && selections.open(action.selection(), 1).isEmpty();
		if (over) {
			actions.close(action);
		}
		return over;
	}

	private void serve(BulkAction action, Row row) {
		try {
			desk.carryOut(action.event(), row.registration(), action.ruling());
			selections.settle(row, Outcome.DONE, null);
		}
		catch (RegistrationProblem.WrongState wrong) {
			selections.settle(row, Outcome.REFUSED, wrong.state());
		}
		catch (RegistrationProblem refused) {
			selections.settle(row, Outcome.REFUSED, null);
		}
		catch (OptimisticLockingFailureException changing) {
			LOGGER.info("A registration kept changing; the next round decides about it");
		}
	}

}
