using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>A customer payment, as Business Central returns it. Every member may be missing, for example when <c>$select</c> left it out.</summary>
public sealed record CustomerPayment
{
    /// <summary>Version of the record: what a conditional change or deletion refers to.</summary>
    [JsonPropertyName("@odata.etag")]
    public ETag ETag { get; set; }

    /// <summary><c>id</c>.</summary>
    public Guid Id { get; set; }

    /// <summary><c>journalId</c>.</summary>
    public Guid? JournalId { get; set; }

    /// <summary><c>journalDisplayName</c>, at most 10 characters.</summary>
    [StringLength(10)]
    public string? JournalDisplayName { get; set; }

    /// <summary><c>lineNumber</c>.</summary>
    public int? LineNumber { get; set; }

    /// <summary><c>customerId</c>.</summary>
    public Guid? CustomerId { get; set; }

    /// <summary><c>customerNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? CustomerNumber { get; set; }

    /// <summary><c>postingDate</c>.</summary>
    public DateOnly? PostingDate { get; set; }

    /// <summary><c>documentNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? DocumentNumber { get; set; }

    /// <summary><c>externalDocumentNumber</c>, at most 35 characters.</summary>
    [StringLength(35)]
    public string? ExternalDocumentNumber { get; set; }

    /// <summary><c>amount</c>.</summary>
    public decimal? Amount { get; set; }

    /// <summary><c>appliesToInvoiceId</c>.</summary>
    public Guid? AppliesToInvoiceId { get; set; }

    /// <summary><c>appliesToInvoiceNumber</c>, at most 20 characters.</summary>
    [StringLength(20)]
    public string? AppliesToInvoiceNumber { get; set; }

    /// <summary><c>description</c>, at most 100 characters.</summary>
    [StringLength(100)]
    public string? Description { get; set; }

    /// <summary><c>comment</c>, at most 250 characters.</summary>
    [StringLength(250)]
    public string? Comment { get; set; }

    /// <summary><c>lastModifiedDateTime</c>.</summary>
    public DateTimeOffset? LastModifiedDateTime { get; set; }

    /// <summary><c>customerPaymentJournal</c>: only when expanded.</summary>
    public CustomerPaymentJournal? CustomerPaymentJournal { get; set; }

    /// <summary><c>customer</c>: only when expanded.</summary>
    public Customer? Customer { get; set; }

    /// <summary><c>dimensionSetLines</c>: only when expanded.</summary>
    public IReadOnlyList<DimensionSetLine>? DimensionSetLines { get; set; }

    /// <summary>Members that this class does not know: extension fields and members of newer versions.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}
