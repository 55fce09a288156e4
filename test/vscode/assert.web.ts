// The same assertions without Node.
import assert from 'assert';

export default assert.strict;
