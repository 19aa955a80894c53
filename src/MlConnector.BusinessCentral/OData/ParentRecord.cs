using System.Globalization;

namespace MlConnector.BusinessCentral;

/// <summary>
/// A record that others hang on: dimensions, pictures, attachments and PDFs are only reached through it.
/// </summary>
public readonly record struct ParentRecord
{
    private readonly string? _path;

    private ParentRecord(string path) => _path = path;

    /// <summary>A record of any entity set.</summary>
    /// <param name="entitySet">The entity set, for example <c>salesQuotes</c>.</param>
    /// <param name="id">Its SystemId.</param>
    /// <exception cref="ArgumentException">That is not the name of an entity set.</exception>
    public static ParentRecord Of(string entitySet, Guid id)
    {
        ArgumentException.ThrowIfNullOrEmpty(entitySet);
        return entitySet.All(char.IsAsciiLetterOrDigit)
            ? new ParentRecord(string.Create(CultureInfo.InvariantCulture, $"{entitySet}({id:D})"))
            : throw new ArgumentException($"'{entitySet}' is not the name of an entity set.", nameof(entitySet));
    }

    /// <summary>A customer.</summary>
    /// <param name="id">Its SystemId.</param>
    public static ParentRecord Customer(Guid id) => Of("customers", id);

    /// <summary>A contact.</summary>
    /// <param name="id">Its SystemId.</param>
    public static ParentRecord Contact(Guid id) => Of("contacts", id);

    /// <summary>An item.</summary>
    /// <param name="id">Its SystemId.</param>
    public static ParentRecord Item(Guid id) => Of("items", id);

    /// <summary>A sales order.</summary>
    /// <param name="id">Its SystemId.</param>
    public static ParentRecord SalesOrder(Guid id) => Of("salesOrders", id);

    /// <summary>A sales invoice.</summary>
    /// <param name="id">Its SystemId.</param>
    public static ParentRecord SalesInvoice(Guid id) => Of("salesInvoices", id);

    /// <summary>A sales quote.</summary>
    /// <param name="id">Its SystemId.</param>
    public static ParentRecord SalesQuote(Guid id) => Of("salesQuotes", id);

    /// <summary>A sales credit memo.</summary>
    /// <param name="id">Its SystemId.</param>
    public static ParentRecord SalesCreditMemo(Guid id) => Of("salesCreditMemos", id);

    /// <summary>The path below the company, for example <c>customers(…)</c>.</summary>
    /// <exception cref="InvalidOperationException">The default value stands for no record.</exception>
    public override string ToString() => _path ?? throw new InvalidOperationException("This ParentRecord stands for no record; make one with ParentRecord.Of.");
}
