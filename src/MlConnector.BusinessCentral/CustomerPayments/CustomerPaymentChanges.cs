namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a customer payment. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record CustomerPaymentChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "journalId", "journalDisplayName", "lineNumber", "customerId", "customerNumber", "postingDate", "documentNumber",
        "externalDocumentNumber", "amount", "appliesToInvoiceId", "appliesToInvoiceNumber", "description", "comment",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>journalId</c>.</summary>
    public Guid? JournalId { get => Get<Guid?>("journalId"); init => Set("journalId", value); }

    /// <summary><c>journalDisplayName</c>, at most 10 characters.</summary>
    public string? JournalDisplayName { get => Get<string?>("journalDisplayName"); init => SetText("journalDisplayName", value, 10); }

    /// <summary><c>lineNumber</c>.</summary>
    public int? LineNumber { get => Get<int?>("lineNumber"); init => Set("lineNumber", value); }

    /// <summary><c>customerId</c>.</summary>
    public Guid? CustomerId { get => Get<Guid?>("customerId"); init => Set("customerId", value); }

    /// <summary><c>customerNumber</c>, at most 20 characters.</summary>
    public string? CustomerNumber { get => Get<string?>("customerNumber"); init => SetText("customerNumber", value, 20); }

    /// <summary><c>postingDate</c>.</summary>
    public DateOnly? PostingDate { get => Get<DateOnly?>("postingDate"); init => Set("postingDate", value); }

    /// <summary><c>documentNumber</c>, at most 20 characters.</summary>
    public string? DocumentNumber { get => Get<string?>("documentNumber"); init => SetText("documentNumber", value, 20); }

    /// <summary><c>externalDocumentNumber</c>, at most 35 characters.</summary>
    public string? ExternalDocumentNumber { get => Get<string?>("externalDocumentNumber"); init => SetText("externalDocumentNumber", value, 35); }

    /// <summary><c>amount</c>.</summary>
    public decimal? Amount { get => Get<decimal?>("amount"); init => Set("amount", value); }

    /// <summary><c>appliesToInvoiceId</c>.</summary>
    public Guid? AppliesToInvoiceId { get => Get<Guid?>("appliesToInvoiceId"); init => Set("appliesToInvoiceId", value); }

    /// <summary><c>appliesToInvoiceNumber</c>, at most 20 characters.</summary>
    public string? AppliesToInvoiceNumber { get => Get<string?>("appliesToInvoiceNumber"); init => SetText("appliesToInvoiceNumber", value, 20); }

    /// <summary><c>description</c>, at most 100 characters.</summary>
    public string? Description { get => Get<string?>("description"); init => SetText("description", value, 100); }

    /// <summary><c>comment</c>, at most 250 characters.</summary>
    public string? Comment { get => Get<string?>("comment"); init => SetText("comment", value, 250); }
}
