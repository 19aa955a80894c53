namespace MlConnector.Sync.Connections;

/// <summary>
/// Which records take part in a flow: those that meet every condition of their side. Without conditions all do. A record that is left out is
/// neither matched nor created; a pair of which one record is left out keeps its link and is left alone until both take part again.
/// </summary>
public sealed class FilterOptions
{
    /// <summary>
    /// Conditions on Pipedrive records, by member (<c>name</c>, <c>owner_id</c>, ...), <c>label_ids</c> of organizations and persons,
    /// <c>category</c> of products, or the name or key of a custom field. Options go by their labels.
    /// </summary>
    public Dictionary<string, ConditionOptions> Pipedrive { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Conditions on Business Central records, by member, for example <c>itemCategoryCode</c>.</summary>
    public Dictionary<string, ConditionOptions> BusinessCentral { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    internal Dictionary<string, ConditionOptions> Of(Side side) => side == Side.Pipedrive ? Pipedrive : BusinessCentral;
}
