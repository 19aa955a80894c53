namespace MlConnector.Sync.Tests.Storage;

public sealed class SqliteInboxTests : InboxContract
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}

public sealed class SqlitePolledPageTests : PolledPageContract
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteLeaseTests : LeaseContract
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteCompletionTests : CompletionContract
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteWorkFateTests : WorkFateContract
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteRecordTests : RecordContract
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteAuditTests : AuditContract
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteConditionTests : ConditionContract
{
    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();
}
