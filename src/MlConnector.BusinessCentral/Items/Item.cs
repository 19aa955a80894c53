using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Http;

namespace MlConnector.BusinessCentral;

/// <summary>An item, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record Item
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>number</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? Number { get; set; }

    /// <summary><c>displayName</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? DisplayName { get; set; }

    /// <summary><c>displayName2</c>, at most 50 characters.</summary>
    [StringLength(50)]
    public string? DisplayName2 { get; set; }

    /// <summary><c>type</c>, one of Inventory, Service, Non-Inventory.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? Type { get; set; }

    /// <summary><c>itemCategoryId</c>.</summary>
    public Guid? ItemCategoryId { get; set; }

    /// <summary><c>itemCategoryCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? ItemCategoryCode { get; set; }

    /// <summary><c>blocked</c>.</summary>
    public bool? Blocked { get; set; }

    /// <summary><c>gtin</c>, at most 14 characters.</summary>
    [StringLength(14)]
    public string? Gtin { get; set; }

    /// <summary><c>inventory</c>.</summary>
    public decimal? Inventory { get; set; }

    /// <summary><c>unitPrice</c>.</summary>
    public decimal? UnitPrice { get; set; }

    /// <summary><c>priceIncludesTax</c>.</summary>
    public bool? PriceIncludesTax { get; set; }

    /// <summary><c>unitCost</c>.</summary>
    public decimal? UnitCost { get; set; }

    /// <summary><c>taxGroupId</c>.</summary>
    public Guid? TaxGroupId { get; set; }

    /// <summary><c>taxGroupCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? TaxGroupCode { get; set; }

    /// <summary><c>baseUnitOfMeasureId</c>.</summary>
    public Guid? BaseUnitOfMeasureId { get; set; }

    /// <summary><c>baseUnitOfMeasureCode</c>, at most 10 characters.</summary>
    [StringLength(10)]
    [JsonConverter(typeof(RepeatedTextConverter))]
    public string? BaseUnitOfMeasureCode { get; set; }

    /// <summary><c>generalProductPostingGroupId</c>.</summary>
    public Guid? GeneralProductPostingGroupId { get; set; }

    /// <summary><c>generalProductPostingGroupCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? GeneralProductPostingGroupCode { get; set; }

    /// <summary><c>inventoryPostingGroupId</c>.</summary>
    public Guid? InventoryPostingGroupId { get; set; }

    /// <summary><c>inventoryPostingGroupCode</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? InventoryPostingGroupCode { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary><c>itemCategory</c>: only when expanded.</summary>
    public ItemCategory? ItemCategory { get; set; }

    /// <summary><c>inventoryPostingGroup</c>: only when expanded.</summary>
    public InventoryPostingGroup? InventoryPostingGroup { get; set; }

    /// <summary><c>generalProductPostingGroup</c>: only when expanded.</summary>
    public GeneralProductPostingGroup? GeneralProductPostingGroup { get; set; }

    /// <summary><c>unitOfMeasure</c>: only when expanded.</summary>
    public UnitOfMeasure? UnitOfMeasure { get; set; }

    /// <summary><c>picture</c>: only when expanded.</summary>
    public Picture? Picture { get; set; }

    /// <summary><c>defaultDimensions</c>: only when expanded.</summary>
    public IReadOnlyList<DefaultDimension>? DefaultDimensions { get; set; }

    /// <summary><c>itemVariants</c>: only when expanded.</summary>
    public IReadOnlyList<ItemVariant>? ItemVariants { get; set; }

    /// <summary><c>documentAttachments</c>: only when expanded.</summary>
    public IReadOnlyList<DocumentAttachment>? DocumentAttachments { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
