namespace MlConnector.BusinessCentral;

/// <summary>
/// What to write to a sales credit memo. Only members whose setter was called are sent, so null clears a member and leaving it out keeps it.
/// They are sent in the order in which the server has to validate them.
/// </summary>
/// <exception cref="ArgumentException">A text is longer than the server accepts.</exception>
public sealed record SalesCreditMemoChanges : EntityChanges
{
    private static readonly string[] _order =
    [
        "externalDocumentNumber", "creditMemoDate", "postingDate", "dueDate", "customerId", "customerNumber", "billToCustomerId",
        "billToCustomerNumber", "sellToAddressLine1", "sellToAddressLine2", "sellToCity", "sellToCountry", "sellToState",
        "sellToPostCode", "billToAddressLine1", "billToAddressLine2", "billToCity", "billToCountry", "billToState",
        "billToPostCode", "shortcutDimension1Code", "shortcutDimension2Code", "currencyId", "currencyCode", "paymentTermsId",
        "shipmentMethodId", "salesperson", "discountAmount", "invoiceId", "invoiceNumber", "phoneNumber", "email",
        "customerReturnReasonId", "salesCreditMemoLines",
    ];

    private protected override IReadOnlyList<string> Order => _order;

    /// <summary><c>externalDocumentNumber</c>, at most 35 characters.</summary>
    public string? ExternalDocumentNumber { get => Get<string?>("externalDocumentNumber"); init => SetText("externalDocumentNumber", value, 35); }

    /// <summary><c>creditMemoDate</c>.</summary>
    public DateOnly? CreditMemoDate { get => Get<DateOnly?>("creditMemoDate"); init => Set("creditMemoDate", value); }

    /// <summary><c>postingDate</c>.</summary>
    public DateOnly? PostingDate { get => Get<DateOnly?>("postingDate"); init => Set("postingDate", value); }

    /// <summary><c>dueDate</c>.</summary>
    public DateOnly? DueDate { get => Get<DateOnly?>("dueDate"); init => Set("dueDate", value); }

    /// <summary><c>customerId</c>.</summary>
    public Guid? CustomerId { get => Get<Guid?>("customerId"); init => Set("customerId", value); }

    /// <summary><c>customerNumber</c>, at most 20 characters.</summary>
    public string? CustomerNumber { get => Get<string?>("customerNumber"); init => SetText("customerNumber", value, 20); }

    /// <summary><c>billToCustomerId</c>.</summary>
    public Guid? BillToCustomerId { get => Get<Guid?>("billToCustomerId"); init => Set("billToCustomerId", value); }

    /// <summary><c>billToCustomerNumber</c>, at most 20 characters.</summary>
    public string? BillToCustomerNumber { get => Get<string?>("billToCustomerNumber"); init => SetText("billToCustomerNumber", value, 20); }

    /// <summary><c>sellToAddressLine1</c>, at most 100 characters.</summary>
    public string? SellToAddressLine1 { get => Get<string?>("sellToAddressLine1"); init => SetText("sellToAddressLine1", value, 100); }

    /// <summary><c>sellToAddressLine2</c>, at most 50 characters.</summary>
    public string? SellToAddressLine2 { get => Get<string?>("sellToAddressLine2"); init => SetText("sellToAddressLine2", value, 50); }

    /// <summary><c>sellToCity</c>, at most 30 characters.</summary>
    public string? SellToCity { get => Get<string?>("sellToCity"); init => SetText("sellToCity", value, 30); }

    /// <summary><c>sellToCountry</c>, at most 10 characters.</summary>
    public string? SellToCountry { get => Get<string?>("sellToCountry"); init => SetText("sellToCountry", value, 10); }

    /// <summary><c>sellToState</c>, at most 30 characters.</summary>
    public string? SellToState { get => Get<string?>("sellToState"); init => SetText("sellToState", value, 30); }

    /// <summary><c>sellToPostCode</c>, at most 20 characters.</summary>
    public string? SellToPostCode { get => Get<string?>("sellToPostCode"); init => SetText("sellToPostCode", value, 20); }

    /// <summary><c>billToAddressLine1</c>, at most 100 characters.</summary>
    public string? BillToAddressLine1 { get => Get<string?>("billToAddressLine1"); init => SetText("billToAddressLine1", value, 100); }

    /// <summary><c>billToAddressLine2</c>, at most 50 characters.</summary>
    public string? BillToAddressLine2 { get => Get<string?>("billToAddressLine2"); init => SetText("billToAddressLine2", value, 50); }

    /// <summary><c>billToCity</c>, at most 30 characters.</summary>
    public string? BillToCity { get => Get<string?>("billToCity"); init => SetText("billToCity", value, 30); }

    /// <summary><c>billToCountry</c>, at most 10 characters.</summary>
    public string? BillToCountry { get => Get<string?>("billToCountry"); init => SetText("billToCountry", value, 10); }

    /// <summary><c>billToState</c>, at most 30 characters.</summary>
    public string? BillToState { get => Get<string?>("billToState"); init => SetText("billToState", value, 30); }

    /// <summary><c>billToPostCode</c>, at most 20 characters.</summary>
    public string? BillToPostCode { get => Get<string?>("billToPostCode"); init => SetText("billToPostCode", value, 20); }

    /// <summary><c>shortcutDimension1Code</c>, at most 20 characters.</summary>
    public string? ShortcutDimension1Code { get => Get<string?>("shortcutDimension1Code"); init => SetText("shortcutDimension1Code", value, 20); }

    /// <summary><c>shortcutDimension2Code</c>, at most 20 characters.</summary>
    public string? ShortcutDimension2Code { get => Get<string?>("shortcutDimension2Code"); init => SetText("shortcutDimension2Code", value, 20); }

    /// <summary><c>currencyId</c>.</summary>
    public Guid? CurrencyId { get => Get<Guid?>("currencyId"); init => Set("currencyId", value); }

    /// <summary><c>currencyCode</c>.</summary>
    public string? CurrencyCode { get => Get<string?>("currencyCode"); init => Set("currencyCode", value); }

    /// <summary><c>paymentTermsId</c>.</summary>
    public Guid? PaymentTermsId { get => Get<Guid?>("paymentTermsId"); init => Set("paymentTermsId", value); }

    /// <summary><c>shipmentMethodId</c>.</summary>
    public Guid? ShipmentMethodId { get => Get<Guid?>("shipmentMethodId"); init => Set("shipmentMethodId", value); }

    /// <summary><c>salesperson</c>, at most 20 characters.</summary>
    public string? Salesperson { get => Get<string?>("salesperson"); init => SetText("salesperson", value, 20); }

    /// <summary><c>discountAmount</c>.</summary>
    public decimal? DiscountAmount { get => Get<decimal?>("discountAmount"); init => Set("discountAmount", value); }

    /// <summary><c>invoiceId</c>.</summary>
    public Guid? InvoiceId { get => Get<Guid?>("invoiceId"); init => Set("invoiceId", value); }

    /// <summary><c>invoiceNumber</c>, at most 20 characters.</summary>
    public string? InvoiceNumber { get => Get<string?>("invoiceNumber"); init => SetText("invoiceNumber", value, 20); }

    /// <summary><c>phoneNumber</c>, at most 30 characters.</summary>
    public string? PhoneNumber { get => Get<string?>("phoneNumber"); init => SetText("phoneNumber", value, 30); }

    /// <summary><c>email</c>, at most 80 characters.</summary>
    public string? Email { get => Get<string?>("email"); init => SetText("email", value, 80); }

    /// <summary><c>customerReturnReasonId</c>.</summary>
    public Guid? CustomerReturnReasonId { get => Get<Guid?>("customerReturnReasonId"); init => Set("customerReturnReasonId", value); }

    /// <summary>Lines to create together with the document; not allowed in an update.</summary>
    public IReadOnlyList<SalesCreditMemoLineChanges>? SalesCreditMemoLines { get => GetLines<SalesCreditMemoLineChanges>("salesCreditMemoLines"); init => Set("salesCreditMemoLines", value); }
}
