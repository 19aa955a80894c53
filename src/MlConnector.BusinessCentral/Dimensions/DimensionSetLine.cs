using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A dimension set line, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record DimensionSetLine
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>code</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? Code { get; set; }

    /// <summary><c>consolidationCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ConsolidationCode { get; set; }

    /// <summary><c>parentId</c>.</summary>
    public Guid? ParentId { get; set; }

    /// <summary><c>parentType</c>, one of blank, Journal Line, Sales Order, Sales Order Line, Sales Quote, Sales Quote Line, Sales Credit Memo, Sales Credit Memo Line, Sales Invoice, Sales Invoice Line, Purchase Invoice, Purchase Invoice Line, General Ledger Entry, Time Registration Entry, Sales Shipment, Sales Shipment Line, Purchase Receipt, Purchase Receipt Line, Purchase Order, Purchase Order Line, Purchase Credit Memo, Purchase Credit Memo Line, Sales Return Order, Sales Return Order Line, Blanket Purchase Order, Blanket Purchase Order Line, Blanket Sales Order, Blanket Sales Order Line, Transfer Order, Transfer Order Line, Transfer Shipment, Transfer Shipment Line, Transfer Receipt, Transfer Receipt Line, Posted Direct Transfer, Posted Direct Transfer Line, Sales Quote Archive, Sales Quote Archive Line, Sales Order Archive, Sales Order Archive Line, Purchase Quote Archive, Purchase Quote Archive Line, Purchase Order Archive, Purchase Order Archive Line, Sales Return Order Archive, Sales Return Order Archive Line, Purchase Return Order Archive, Purchase Return Order Archive Line, Assembly Order, Assembly Order Line, Posted Assembly Order, Posted Assembly Order Line, Sales Blanket Order Archive, Sales Blanket Order Archive Line, Purchase Blanket Order Archive, Purchase Blanket Order Archive Line, Physical Inventory Order, Physical Inventory Order Line, Posted Physical Inventory Order, Posted Physical Inventory Order Line, Inventory Shipment, Inventory Shipment Line, Inventory Receipt, Inventory Receipt Line, Posted Inventory Shipment, Posted Inventory Shipment Line, Posted Inventory Receipt, Posted Inventory Receipt Line, Purchase Return Order, Purchase Return Order Line, Purchase Quote, Purchase Quote Line.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? ParentType { get; set; }

    /// <summary><c>displayName</c>, at most 30 characters.</summary>
    [StringLength(30)]
    public string? DisplayName { get; set; }

    /// <summary><c>valueId</c>.</summary>
    public Guid? ValueId { get; set; }

    /// <summary><c>valueCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ValueCode { get; set; }

    /// <summary><c>valueConsolidationCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ValueConsolidationCode { get; set; }

    /// <summary><c>valueDisplayName</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? ValueDisplayName { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
