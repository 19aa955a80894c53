namespace MlConnector.Pipedrive;

/// <summary>Which record something belongs to: a deal, a person, an organization or a product. Every id of one of them converts by itself.</summary>
public readonly record struct RecordAddress
{
    private readonly string? _path;

    private RecordAddress(string path) => _path = path;

    /// <summary>A deal.</summary>
    /// <param name="id">Its id.</param>
    public static implicit operator RecordAddress(DealId id) => Of(id);

    /// <summary>A person.</summary>
    /// <param name="id">Its id.</param>
    public static implicit operator RecordAddress(PersonId id) => Of(id);

    /// <summary>An organization.</summary>
    /// <param name="id">Its id.</param>
    public static implicit operator RecordAddress(OrganizationId id) => Of(id);

    /// <summary>A product.</summary>
    /// <param name="id">Its id.</param>
    public static implicit operator RecordAddress(ProductId id) => Of(id);

    /// <summary>A deal.</summary>
    /// <param name="id">Its id.</param>
    public static RecordAddress Of(DealId id) => new($"deals/{id}");

    /// <summary>A person.</summary>
    /// <param name="id">Its id.</param>
    public static RecordAddress Of(PersonId id) => new($"persons/{id}");

    /// <summary>An organization.</summary>
    /// <param name="id">Its id.</param>
    public static RecordAddress Of(OrganizationId id) => new($"organizations/{id}");

    /// <summary>A product.</summary>
    /// <param name="id">Its id.</param>
    public static RecordAddress Of(ProductId id) => new($"products/{id}");

    /// <summary>The record's part of an address, for example <c>deals/7</c>.</summary>
    /// <exception cref="InvalidOperationException">It names no record.</exception>
    public override string ToString() => _path ?? throw new InvalidOperationException("The address names no record.");
}
