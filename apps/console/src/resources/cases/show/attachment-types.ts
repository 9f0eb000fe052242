/** What an attachment may be; the server looks at the content and has the last word. */
export const attachmentTypes = ['.pdf', '.docx', '.xlsx', '.pptx', '.png', '.jpg', '.jpeg', '.txt'];
