using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>An account, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record Account
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

    /// <summary><c>category</c>, one of blank, Assets, Liabilities, Equity, Income, Cost of Goods Sold, Expense.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? Category { get; set; }

    /// <summary><c>subCategory</c>, at most 80 characters.</summary>
    [StringLength(80)]
    public string? SubCategory { get; set; }

    /// <summary><c>blocked</c>.</summary>
    public bool? Blocked { get; set; }

    /// <summary><c>accountType</c>, one of Posting, Heading, Total, Begin-Total, End-Total.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? AccountType { get; set; }

    /// <summary><c>directPosting</c>.</summary>
    public bool? DirectPosting { get; set; }

    /// <summary><c>netChange</c>.</summary>
    public decimal? NetChange { get; set; }

    /// <summary><c>consolidationTranslationMethod</c>, one of Average Rate (Manual), Closing Rate, Historical Rate, Composite Rate, Equity Rate.</summary>
    [JsonConverter(typeof(EnumTextConverter))]
    public string? ConsolidationTranslationMethod { get; set; }

    /// <summary><c>consolidationDebitAccount</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ConsolidationDebitAccount { get; set; }

    /// <summary><c>consolidationCreditAccount</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? ConsolidationCreditAccount { get; set; }

    /// <summary><c>excludeFromConsolidation</c>.</summary>
    public bool? ExcludeFromConsolidation { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
