namespace MlConnector.Sync.Connections;

/// <summary>How won deals become sales documents.</summary>
public sealed class DealFlowOptions
{
    /// <summary>The kind of document a won deal becomes.</summary>
    /// <value><see cref="DocumentKind.Order"/>.</value>
    public DocumentKind Document { get; set; } = DocumentKind.Order;

    /// <summary>Ids of the pipelines whose deals count; empty means all.</summary>
    public List<int> Pipelines { get; set; } = [];

    /// <summary>What happens to a line whose product has no item.</summary>
    /// <value><see cref="MissingItemPolicy.Hold"/>.</value>
    public MissingItemPolicy MissingItem { get; set; } = MissingItemPolicy.Hold;

    /// <summary>The item number that stands in when <see cref="MissingItem"/> is <see cref="MissingItemPolicy.DefaultItem"/>.</summary>
    public string? DefaultItem { get; set; }

    /// <summary>How far the document's total may differ from the deal's, in the document's currency.</summary>
    /// <value>0.05.</value>
    public decimal TotalsTolerance { get; set; } = 0.05m;

    /// <summary>Name or key of the deal's custom text field that receives the document number; null writes nothing back.</summary>
    public string? WriteBack { get; set; }

    /// <summary>Deals won before this date make no document. Set it when the connection goes live.</summary>
    /// <value>Null: every won deal counts.</value>
    public DateOnly? WonSince { get; set; }
}
