namespace MlConnector.BusinessCentral;

/// <summary>What to write to an entity of your own: <c>new RecordChanges().With("customerNumber", "C1").With("days", 3)</c>. Members are sent in this order.</summary>
public sealed record RecordChanges : EntityChanges
{
    private protected override IReadOnlyList<string> Order => [];
}
