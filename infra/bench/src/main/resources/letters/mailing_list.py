def people(mlist):
    """Members who get a letter of their own each, and nothing besides."""
    import os
    from mailman.interfaces.action import Action
    from mailman.interfaces.archiver import ArchivePolicy
    from mailman.interfaces.mailinglist import Personalization
    from mailman.interfaces.usermanager import IUserManager
    from zope.component import getUtility

    mlist.personalize = Personalization.individual
    mlist.archive_policy = ArchivePolicy.never
    mlist.default_nonmember_action = Action.accept
    mlist.send_welcome_message = False
    mlist.admin_notify_mchanges = False
    users = getUtility(IUserManager)
    for number in range(int(os.environ['PEOPLE'])):
        mlist.subscribe(users.create_address(f'reader-{number}@example.org'))
