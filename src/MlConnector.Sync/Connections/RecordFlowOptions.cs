namespace MlConnector.Sync.Connections;

/// <summary>How one pair of master-data entities is kept in step.</summary>
public class RecordFlowOptions
{
    /// <summary>Where changes flow.</summary>
    /// <value><see cref="FlowDirection.TwoWay"/>; for persons <see cref="FlowDirection.ToBusinessCentral"/>.</value>
    public FlowDirection Direction { get; set; } = FlowDirection.TwoWay;

    /// <summary>Who wins when both sides changed one field differently.</summary>
    /// <value><see cref="ConflictWinner.PipedriveWins"/>; for products <see cref="ConflictWinner.BusinessCentralWins"/>.</value>
    public ConflictWinner Conflict { get; set; } = ConflictWinner.PipedriveWins;

    /// <summary>Where a record without counterpart is created, within the flow's direction.</summary>
    /// <value><see cref="Creation.Both"/>.</value>
    public Creation Create { get; set; } = Creation.Both;

    /// <summary>What becomes of a record whose counterpart was deleted.</summary>
    /// <value><see cref="DeletionPolicy.Keep"/>; <see cref="DeletionPolicy.Block"/> is refused for persons, because contacts cannot be blocked.</value>
    public DeletionPolicy Deleted { get; set; } = DeletionPolicy.Keep;

    /// <summary>Whether equal names alone may link two records.</summary>
    /// <value><see cref="NameOnlyMatch.Exact"/>.</value>
    public NameOnlyMatch NameOnlyMatch { get; set; } = NameOnlyMatch.Exact;

    /// <summary>
    /// Business Central members and how they are kept in step: further ones, or others than the engine's own rules have them. The shortest form
    /// is the name of a Pipedrive field, for example <c>number = Customer number</c>. <c>number</c>, <c>email</c> and <c>taxRegistrationNumber</c>
    /// also match records. <c>dimension_</c> with the code of a dimension is the default dimension of a customer or item. <c>id</c> keeps the id of
    /// the Business Central record in a custom text field of the Pipedrive record, whatever the direction; it matches before everything but a link.
    /// </summary>
    public Dictionary<string, FieldOptions> Fields { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Which records take part; all when it asks for nothing.</summary>
    public FilterOptions Filter { get; set; } = new();

    /// <summary>Whether a record that has no counterpart on <paramref name="side"/> is created there.</summary>
    internal bool CreatesOn(Side side) =>
        Direction.Writes(side) && (Create == Creation.Both || Create == (side == Side.Pipedrive ? Creation.Pipedrive : Creation.BusinessCentral));
}
