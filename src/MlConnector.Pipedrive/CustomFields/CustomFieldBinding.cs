namespace MlConnector.Pipedrive;

/// <summary>
/// Ties the members of a class of yours to custom fields by name, without reflection. Declare it once, resolve it against an account at start:
/// all missing, ambiguous and wrongly typed fields are then named together. Setters return the record, so both
/// <c>(record, value) => record with { Number = value }</c> and changing an object in place work.
/// </summary>
/// <typeparam name="T">Your class.</typeparam>
public sealed class CustomFieldBinding<T>
{
    private readonly List<BoundMember<T>> _members = [];

    /// <summary>Ties a text, a long text, a text with completion or a phone number.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> Text(string field, Func<T, string?> get, Func<T, string?, T> set) => Add(
        field, [CustomFieldType.Varchar, CustomFieldType.VarcharAuto, CustomFieldType.Text, CustomFieldType.Phone], get, set,
        (fields, definition) => fields.GetText(definition.FieldCode!), (changes, definition, value) => changes.SetText(definition.FieldCode!, CustomFieldLimits.Fitting(definition, value)));

    /// <summary>Ties a number.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> Number(string field, Func<T, decimal?> get, Func<T, decimal?, T> set) => Add(
        field, [CustomFieldType.Number], get, set, (fields, definition) => fields.GetNumber(definition.FieldCode!), (changes, definition, value) => changes.SetNumber(definition.FieldCode!, value!.Value));

    /// <summary>Ties an amount of money.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> Money(string field, Func<T, MoneyValue?> get, Func<T, MoneyValue?, T> set) => Add(
        field, [CustomFieldType.Monetary], get, set, (fields, definition) => fields.GetMoney(definition.FieldCode!), (changes, definition, value) => changes.SetMoney(definition.FieldCode!, value!.Value));

    /// <summary>Ties a date.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> Date(string field, Func<T, DateOnly?> get, Func<T, DateOnly?, T> set) => Add(
        field, [CustomFieldType.Date], get, set, (fields, definition) => fields.GetDate(definition.FieldCode!), (changes, definition, value) => changes.SetDate(definition.FieldCode!, value!.Value));

    /// <summary>Ties a date range.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> DateRange(string field, Func<T, DateRange?> get, Func<T, DateRange?, T> set) => Add(
        field, [CustomFieldType.DateRange], get, set, (fields, definition) => fields.GetDateRange(definition.FieldCode!), (changes, definition, value) => changes.SetDateRange(definition.FieldCode!, value!.Value));

    /// <summary>Ties a time of day.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> Time(string field, Func<T, ZonedTime?> get, Func<T, ZonedTime?, T> set) => Add(
        field, [CustomFieldType.Time], get, set, (fields, definition) => fields.GetTime(definition.FieldCode!), (changes, definition, value) => changes.SetTime(definition.FieldCode!, value!.Value));

    /// <summary>Ties a range of times of day.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> TimeRange(string field, Func<T, TimeRange?> get, Func<T, TimeRange?, T> set) => Add(
        field, [CustomFieldType.TimeRange], get, set, (fields, definition) => fields.GetTimeRange(definition.FieldCode!), (changes, definition, value) => changes.SetTimeRange(definition.FieldCode!, value!.Value));

    /// <summary>Ties the option of an enum field, by its label. An option that was deleted reads as its id.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> Option(string field, Func<T, string?> get, Func<T, string?, T> set) => Add(
        field, [CustomFieldType.Enum], get, set,
        (fields, definition) => fields.GetOption(definition.FieldCode!) is { } id ? CustomFieldLimits.Label(definition, id) : null,
        (changes, definition, value) => changes.SetOption(definition.FieldCode!, CustomFieldLimits.Option(definition, value!)));

    /// <summary>Ties the options of a set field, by their labels. Options that were deleted read as their ids.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null and an empty list empty the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> Options(string field, Func<T, IReadOnlyList<string>?> get, Func<T, IReadOnlyList<string>?, T> set) => Add(
        field, [CustomFieldType.Set], record => get(record) is { Count: > 0 } labels ? labels : null, set,
        (fields, definition) => fields.GetOptions(definition.FieldCode!) is { Count: > 0 } ids ? [.. ids.Select(id => CustomFieldLimits.Label(definition, id))] : null,
        (changes, definition, value) => changes.SetOptions(definition.FieldCode!, [.. value!.Select(label => CustomFieldLimits.Option(definition, label))]));

    /// <summary>Ties the id of a user.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> User(string field, Func<T, long?> get, Func<T, long?, T> set) => Add(
        field, [CustomFieldType.User], get, set, (fields, definition) => fields.GetUser(definition.FieldCode!), (changes, definition, value) => changes.SetUser(definition.FieldCode!, value!.Value));

    /// <summary>Ties an organization.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> Organization(string field, Func<T, OrganizationId?> get, Func<T, OrganizationId?, T> set) => Add(
        field, [CustomFieldType.Organization], get, set, (fields, definition) => fields.GetOrganization(definition.FieldCode!), (changes, definition, value) => changes.SetOrganization(definition.FieldCode!, value!.Value));

    /// <summary>Ties a person.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> Person(string field, Func<T, PersonId?> get, Func<T, PersonId?, T> set) => Add(
        field, [CustomFieldType.Person], get, set, (fields, definition) => fields.GetPerson(definition.FieldCode!), (changes, definition, value) => changes.SetPerson(definition.FieldCode!, value!.Value));

    /// <summary>Ties an address, which is replaced whole.</summary>
    /// <param name="field">The name or key of the field.</param>
    /// <param name="get">Reads your member; null empties the field.</param>
    /// <param name="set">Sets your member; null when the field is empty.</param>
    public CustomFieldBinding<T> Address(string field, Func<T, PostalAddress?> get, Func<T, PostalAddress?, T> set) => Add(
        field, [CustomFieldType.Address], get, set, (fields, definition) => fields.GetAddress(definition.FieldCode!), (changes, definition, value) => changes.SetAddress(definition.FieldCode!, new ReplacedAddress(value!)));

    /// <summary>Finds all fields in an account.</summary>
    /// <param name="catalog">The account's fields.</param>
    /// <param name="entity">The kind of record.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="CustomFieldException">Fields are missing, ambiguous or of another type; the message names all of them.</exception>
    /// <exception cref="PipedriveException">The definitions could not be read.</exception>
    public async Task<BoundCustomFields<T>> ResolveAsync(CustomFieldCatalog catalog, FieldEntity entity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var fields = await catalog.WithAsync(entity, _members.Select(member => member.Field), cancellationToken).ConfigureAwait(false);
        var problems = _members.Select(member => fields.Problem(member.Field) ?? member.TypeProblem(fields.Get(member.Field))).OfType<string>().ToList();
        return problems.Count == 0
            ? new BoundCustomFields<T>([.. _members.Select(member => (member, fields.Get(member.Field)))])
            : throw new CustomFieldException($"Pipedrive fields of {typeof(T).Name}: {string.Join("; ", problems)}.");
    }

    private CustomFieldBinding<T> Add<TValue>(
        string field, string[] types, Func<T, TValue?> get, Func<T, TValue?, T> set, Func<CustomFields, FieldDefinition, TValue?> read, Action<CustomFieldChanges, FieldDefinition, TValue> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        ArgumentNullException.ThrowIfNull(get);
        ArgumentNullException.ThrowIfNull(set);
        _members.Add(new BoundMember<T>(
            field, types,
            (record, fields, definition) => set(record, read(fields, definition)),
            (record, changes, definition) =>
            {
                if (get(record) is { } value)
                {
                    write(changes, definition, value);
                }
                else
                {
                    changes.Clear(definition.FieldCode!);
                }
            },
            (left, right) => CustomFieldLimits.AreSame(get(left), get(right))));
        return this;
    }
}
