using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>What an API page and its table do when a record is inserted, changed or deleted.</summary>
internal abstract class PageRules(CompanyBooks books, string set)
{
    public EntityType Type => Table.Type;

    protected CompanyBooks Books { get; } = books;

    protected Table Table { get; } = books[set];

    // The navigation under which a deep insert brings children; null when there is none.
    public virtual PageRules? Children => null;

    public virtual string? ChildrenName => null;

    public virtual void Begin(Draft draft)
    {
    }

    public virtual Row Insert(Draft draft, RecordInput input)
    {
        Begin(draft);
        Apply(draft, input);
        BeforeInsert(draft);
        var row = Table.Save(draft);
        AfterInsert(row);
        return Table.Find(row.Id)!;
    }

    public virtual Row Modify(Draft draft, RecordInput input)
    {
        Apply(draft, input);
        BeforeModify(draft);
        var row = Table.Save(draft);
        if (row.Version != draft.Before!.Version)
        {
            AfterModify(draft.Before, row);
        }

        return Table.Find(row.Id)!;
    }

    // The content of a stream, which is written on its own.
    public virtual Row Store(Row row, Field field, byte[] content) => throw ApiFault.MethodNotAllowed($"The content of '{field.Name}' cannot be written.");

    public virtual void Delete(Row row)
    {
        BeforeDelete(row);
        Table.Remove(row.Id);
        AfterDelete(row);
    }

    // Fields are validated one after another, and only when they differ.
    protected void Apply(Draft draft, RecordInput input)
    {
        foreach (var (field, value) in Books.Options.ValidatesInPageOrder ? input.Members.OrderBy(member => member.Field.Index) : input.Members.AsEnumerable())
        {
            if (!draft[field.Name].Equals(value) || draft.Before is null)
            {
                Validate(draft, field, value);
            }

            draft.Given.Add(field.Name);
        }
    }

    protected virtual void Validate(Draft draft, Field field, object value)
    {
        Relations.Check(Books, draft.Type, field, value);
        draft[field.Name] = value;
    }

    protected virtual void BeforeInsert(Draft draft)
    {
    }

    protected virtual void AfterInsert(Row row)
    {
    }

    protected virtual void BeforeModify(Draft draft)
    {
    }

    protected virtual void AfterModify(Row before, Row after)
    {
    }

    protected virtual void BeforeDelete(Row row)
    {
    }

    protected virtual void AfterDelete(Row row)
    {
    }

    protected static void RequireName(Draft draft)
    {
        if (draft.Text("displayName").Length == 0)
        {
            throw ApiFault.Dialog(draft.Given.Contains("displayName")
                ? "The blank \"displayName\" is not allowed."
                : "A \"displayName\" must be provided.");
        }
    }

    protected void GiveNumber(Draft draft, NumberSeries series)
    {
        if (draft.Text("number").Length == 0)
        {
            draft["number"] = series.Take(Table);
        }
    }

    protected void RefuseManualNumber(Draft draft, NumberSeries series)
    {
        if (!Books.Options.AllowManualNumbers && !draft.ByUser)
        {
            throw ApiFault.Dialog("You may not enter numbers manually. If you want to enter numbers manually, please activate "
                + $"Manual Nos. in No. Series {series.Prefix}.");
        }
    }
}
